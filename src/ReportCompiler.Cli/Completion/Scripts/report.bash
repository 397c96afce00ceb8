# Completion of 'report' for bash. In ~/.bashrc:  source <(report completions bash)
# The program itself says what could stand at the cursor. Its words are only ever compared and shown, never evaluated.
_report_completions() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        case $word in
            :files) compopt -o default 2>/dev/null ;;
            :folders)
                compopt -o filenames -o default 2>/dev/null
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$2")
                ;;
            *) COMPREPLY+=("$word") ;;
        esac
        [[ $word == *. ]] && compopt -o nospace 2>/dev/null
    done < <(command report complete bash -- "${COMP_LINE:0:COMP_POINT}" "=$2" 2>/dev/null)
    return 0
}
complete -F _report_completions report

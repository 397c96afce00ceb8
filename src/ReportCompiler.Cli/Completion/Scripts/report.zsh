#compdef report
# Completion of 'report' for zsh. In ~/.zshrc, behind compinit:  source <(report completions zsh)
# The program itself says what could stand at the cursor. Its words are only ever compared and shown, never evaluated.
_report() {
    local line word
    local -a whole open
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        case $word in
            :files) _files; return ;;
            :folders) _files -/; return ;;
            *.) open+=("${word//:/\\:}:${line#*$'\t'}") ;;
            *) whole+=("${word//:/\\:}:${line#*$'\t'}") ;;
        esac
    done < <(command report complete zsh -- "${(@Q)words[2,CURRENT-1]}" "=${(Q)PREFIX}" 2>/dev/null)
    _describe -V 'report' whole -- open -S ''
}
compdef _report report

# Completion of 'report' for fish. In ~/.config/fish/config.fish:  report completions fish | source
# The program itself says what could stand at the cursor. Its words are only ever compared and shown, never evaluated.
function __report_complete
    set -l before (commandline -opc)
    set -l begun (commandline -ct | string replace -r '^["\']' '')
    for line in (command report complete fish -- $before[2..-1] "=$begun" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$begun"
            case :folders
                __fish_complete_directories "$begun"
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c report -f -k -a '(__report_complete)'

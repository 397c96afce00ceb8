using System.CommandLine;
using System.CommandLine.Parsing;

namespace ReportCompiler.Cli;

/// <summary>
/// Says in one sentence what is wrong with a command line. System.CommandLine would say it in the language of <c>LANG</c>, half of it on
/// stdout, and would take a mistyped option for a year.
/// </summary>
internal static class UsageErrors
{
    /// <summary>Throws a <see cref="UsageException"/> for the first problem, if there is one.</summary>
    public static void Check(ParseResult parse, IReadOnlyList<string> args)
    {
        var command = parse.CommandResult.Command;
        var name = command is RootCommand ? null : command.Name;
        if (UnknownOption(parse, args) is { } option)
        {
            throw new UsageException($"'{option}' is not an option of '{Title(name)}'.{Words.Near(option, Options(parse))}");
        }
        if (parse.UnmatchedTokens.Count > 0) throw Unmatched(parse.UnmatchedTokens[0], command, name);
        if (parse.Errors.Count > 0) throw new UsageException(Describe(parse.Errors[0], command, name));
    }

    private static UsageException Unmatched(string word, Command command, string? name)
    {
        if (name is not null) return new($"'{word}' is one word too many for '{Title(name)}'.");
        var commands = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToArray();
        var near = Words.Near(word, commands);
        return new($"'{word}' is not a command." + (near.Length > 0 ? near : $" The commands are {string.Join(", ", commands)}."));
    }

    private static string Describe(ParseError error, Command command, string? name) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"'{option.IdentifierToken?.Value ?? option.Option.Name}' needs a value, {option.Option.HelpName}.",
        OptionResult option => $"'{option.Option.Name}' may be given once.",
        ArgumentResult argument => $"'{Title(name)}' needs a word for <{argument.Argument.Name}>, as in '{CommandLine.Example(name!)}'.",
        _ when name is null => $"A command is missing. The commands are {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}.",
        CommandResult => $"'{Title(name)}' needs {string.Join(" and ", command.Arguments.Select(a => $"<{a.Name}>"))}, as in '{CommandLine.Example(name)}'.",
        _ => error.Message,
    };

    /// <summary>The first word that looks like an option and is none. What follows <c>--</c> is never an option.</summary>
    private static string? UnknownOption(ParseResult parse, IReadOnlyList<string> args)
    {
        var known = Options(parse).ToHashSet(StringComparer.Ordinal);
        return args.TakeWhile(a => a != "--").Where(a => a.Length > 1 && a[0] == '-')
            .Select(a => a.Split('=', ':')[0])
            .FirstOrDefault(a => !known.Contains(a) && !(a[1] != '-' && known.Contains(a[..2])));
    }

    private static IEnumerable<string> Options(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        return command.Options.Concat(parse.RootCommandResult.Command.Options.Where(o => o.Recursive || command is RootCommand))
            .SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n[0] == '-');
    }

    private static string Title(string? name) => name is null ? "report" : $"report {name}";
}

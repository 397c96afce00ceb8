using System.CommandLine;

namespace ReportCompiler.Cli.Completion;

/// <summary>
/// What the words before the cursor have come to. The parser of System.CommandLine says what a finished line means; here the place in an unfinished one is asked for,
/// and nothing is wrong yet.
/// </summary>
internal sealed class Line
{
    private readonly Command _root;

    private Line(Command root) => (_root, Command) = (root, root);

    /// <summary>The command.</summary>
    public Command Command { get; private set; }

    /// <summary>How many arguments stand behind it.</summary>
    public int Arguments { get; private set; }

    /// <summary>The option whose value comes next.</summary>
    public Option? Waiting { get; private set; }

    /// <summary>True behind <c>--</c>.</summary>
    public bool OnlyArguments { get; private set; }

    /// <summary>The options that have been given.</summary>
    public HashSet<Option> Given { get; } = [];

    /// <summary>The folder that <c>--project</c> names.</summary>
    public string? Project { get; private set; }

    /// <summary>The options that may stand here.</summary>
    public IEnumerable<Option> Options => Command == _root ? _root.Options : Command.Options.Concat(_root.Options.Where(o => o.Recursive));

    public static Line Read(Command root, IEnumerable<string> words)
    {
        var line = new Line(root);
        foreach (var word in words) line.Add(word);
        return line;
    }

    /// <summary>The option of that name.</summary>
    public Option? Find(string name) => Options.FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name));

    private void Add(string word)
    {
        if (Waiting is { } waiting) Take(waiting, word);
        else if (OnlyArguments || word.Length < 2 || word[0] != '-') AddArgument(word);
        else if (word == "--") OnlyArguments = true;
        else if (word.Split('=', 2) is [var name, .. var value] && Find(name) is { } option)
        {
            Given.Add(option);
            if (option.Arity.MaximumNumberOfValues == 0) return;
            if (value.Length > 0) Take(option, value[0]);
            else Waiting = option;
        }
    }

    private void AddArgument(string word)
    {
        if (Arguments == 0 && Command.Subcommands.FirstOrDefault(c => c.Name == word || c.Aliases.Contains(word)) is { } command) Command = command;
        else Arguments++;
    }

    private void Take(Option option, string value)
    {
        Waiting = null;
        if (option.Name == "--project") Project = value;
    }
}

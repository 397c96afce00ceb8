using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using ReportCompiler.Cli;

namespace ReportCompiler.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Compiler).Assembly, typeof(CommandLine).Assembly).Build();

    /// <summary>Type by type, what it uses: calls, fields, arguments, lambdas and generic arguments.</summary>
    private static readonly IReadOnlyList<(string From, string To)> Uses =
    [
        .. House.Types.Where(t => IsIn(t.FullName, Floors.Root))
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target.FullName))).Distinct(),
    ];

    public static TheoryData<string> Rooms => [.. Floors.All.SelectMany(rooms => rooms)];

    public static TheoryData<string, string[]> Packages => new(Floors.Packages);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_floors_below_it(string room)
    {
        var floor = Enumerable.Range(0, Floors.All.Length).Single(i => Floors.All[i].Contains(room));
        var above = Floors.All.Skip(floor).SelectMany(rooms => rooms).Where(r => r != room).ToArray();

        var wrong = Uses.Where(u => IsIn(u.From, $"{Floors.Root}.{room}") && above.Any(r => IsIn(u.To, $"{Floors.Root}.{r}")));

        Assert.Empty(wrong.Select(u => $"{u.From} -> {u.To}"));
    }

    [Fact]
    public void No_room_of_the_library_uses_the_whole()
    {
        string[] whole = [typeof(Compiler).FullName!, typeof(Compilation).FullName!, typeof(DiagnosticIndex).FullName!];

        Assert.DoesNotContain(Uses, u => whole.Contains(u.To) && Rooms.Any(r => IsIn(u.From, $"{Floors.Root}.{r.Data}")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_known_to_its_room_only(string package, string[] rooms)
    {
        var users = Uses.Where(u => IsIn(u.To, package) && !IsGenerated(u.From)).Select(u => u.From).Distinct().ToArray();

        Assert.All(rooms, room => Assert.Contains(users, user => IsIn(user, room)));
        Assert.DoesNotContain(users, user => !rooms.Any(room => IsIn(user, room)));
    }

    [Fact]
    public void No_type_is_called_by_what_it_is_instead_of_what_it_means()
    {
        var forbidden = new Regex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Common|Service|Processor)(?=$|[A-Z`])");

        Assert.Empty(House.Types.Where(t => IsIn(t.FullName, Floors.Root) && forbidden.IsMatch(t.Name)).Select(t => t.FullName));
    }

    [Fact]
    public void Classes_are_sealed_unless_they_are_bases() =>
        Assert.Empty(House.Classes.Where(c => IsIn(c.FullName, Floors.Root) && c.IsSealed == false && c.IsAbstract == false && !IsGenerated(c.FullName)).Select(c => c.FullName));

    private static bool IsIn(string name, string space) =>
        name == space || name.StartsWith(space, StringComparison.Ordinal) && name[space.Length] is '.' or '/' or '+';

    private static bool IsGenerated(string name) => name.Contains('<', StringComparison.Ordinal);
}

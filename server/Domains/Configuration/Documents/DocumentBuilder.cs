using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Puts the entries of a document together from what a reader finds, and collects what is wrong with them.</summary>
/// <param name="names">The names that an entry may have.</param>
internal sealed class DocumentBuilder(IReadOnlySet<string> names)
{
    private const int MaxEntries = 10_000;
    private const int MaxFaults = 100;

    private readonly List<DocumentEntry> entries = [];
    private readonly List<RequestFault> faults = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> members = new(StringComparer.Ordinal);
    private FaultPath path = ConfigurationFaults.Document;
    private int begun;
    private int line;

    /// <summary>What the document says.</summary>
    public IReadOnlyList<DocumentEntry> Entries => entries;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<RequestFault> Faults => faults;

    /// <summary>Whether reading on is no use.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins an entry.</summary>
    public void Begin(int at)
    {
        if (begun == MaxEntries)
            End($"A document may have at most {MaxEntries} entries.", at);
        (line, path) = (at, ConfigurationFaults.Document.Then(begun++));
        members.Clear();
    }

    /// <summary>Adds a member to the entry.</summary>
    public void Add(string name, string? value, int at)
    {
        if (!names.Contains(name))
            Fault(FaultCodes.UnknownField, $"There is no field \"{Shown(name)}\"; there are {string.Join(", ", names)}.", path.Then(Shown(name)), at);
        else if (!members.TryAdd(name, value))
            Fault(FaultCodes.DuplicateField, $"The field \"{name}\" stands twice in one entry.", path.Then(name), at);
    }

    /// <summary>Ends the entry.</summary>
    public void End()
    {
        if (members.GetValueOrDefault("key") is not { } key)
            Fault(FaultCodes.InvalidValue, "An entry needs a key.", path.Then("key"), line);
        else if (!members.TryGetValue("value", out var value))
            Fault(FaultCodes.InvalidValue, "An entry needs a value, or null.", path.Then("value"), line);
        else if (members.TryGetValue("kind", out var kind) && kind != EnumNames.Of(KindOf(key)))
            Fault(FaultCodes.InvalidValue, $"The key \"{Shown(key)}\" is that of a {EnumNames.Of(KindOf(key))}.", path.Then("kind"), line);
        else if (!keys.Add(key))
            Fault(FaultCodes.DuplicateName, $"The key \"{Shown(key)}\" stands twice in the document.", path.Then("key"), line);
        else
            entries.Add(new(key, value, path, line));
    }

    /// <summary>Gives up reading.</summary>
    public void End(string message, int at)
    {
        faults.Add(ConfigurationFaults.Unreadable(message, at));
        IsOver = true;
    }

    /// <summary>A text cut to what a message may show of it.</summary>
    public static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static ConfigurationKind KindOf(string key) =>
        key.StartsWith(Settings.Setting.PresetPrefix, StringComparison.Ordinal) ? ConfigurationKind.Preset : ConfigurationKind.Setting;

    private void Fault(string code, string message, FaultPath at, int lineOfFault)
    {
        faults.Add(ConfigurationFaults.At(code, message, at, lineOfFault));
        IsOver |= faults.Count == MaxFaults;
    }
}

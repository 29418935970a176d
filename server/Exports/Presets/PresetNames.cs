namespace GraphQLExport.Exports;

/// <summary>What a preset may be called.</summary>
internal static class PresetNames
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 100;

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? FaultOf(string name) => name.Length is 0 or > MaxLength || name.Any(char.IsControl)
        ? $"A preset's name has 1 to {MaxLength} characters, none of them a control character."
        : null;
}

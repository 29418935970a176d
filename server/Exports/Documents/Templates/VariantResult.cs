using GraphQLExport.Formats.Charts.Drawing;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The result of one variant.</summary>
/// <param name="Name">The variant's name.</param>
/// <param name="IsControl">Whether the others are compared with it.</param>
/// <param name="Users">Users assigned to it.</param>
/// <param name="Conversions">Those of them who converted.</param>
/// <param name="Rate">Conversions over users.</param>
/// <param name="Low">Lower end of the rate's interval.</param>
/// <param name="High">Upper end of the rate's interval.</param>
/// <param name="Lift">By how much the rate exceeds the control's, as a fraction of it; null where there is nothing to compare with.</param>
/// <param name="PValue">The probability of such a difference by chance; null where there is nothing to compare with.</param>
internal sealed record VariantResult(string Name, bool IsControl, long Users, long Conversions, double Rate, double Low, double High, double? Lift, double? PValue)
{
    /// <summary>From this probability on, a difference counts as chance.</summary>
    public const double Level = 0.05;

    /// <summary>Whether the difference from the control is clear.</summary>
    public bool IsClear => PValue < Level;

    /// <summary>Its name, with what it is where the name does not tell.</summary>
    public string Label => IsControl && !Name.Equals("control", StringComparison.OrdinalIgnoreCase) ? $"{Name} (control)" : Name;

    /// <summary>Its rate as a bar; that of the control is pale, since the others are measured against it.</summary>
    public PlotBar Bar(string name) => new(name, Rate, Low, High) { IsMuted = IsControl };

    /// <summary>The interval as reports print it.</summary>
    public string Interval => $"{Figures.Percent(Low)} to {Figures.Percent(High)}";
}

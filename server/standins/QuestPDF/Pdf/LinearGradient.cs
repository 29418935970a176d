namespace QuestPDF.Pdf;

/// <summary>Colours from one point to another; beyond them the outermost colours go on. Offsets ascend from 0 to 1; alpha is ignored.</summary>
internal sealed record LinearGradient(float X1, float Y1, float X2, float Y2, IReadOnlyList<GradientStop> Stops);

/// <summary>A colour (ARGB) at a share of a gradient's way.</summary>
internal readonly record struct GradientStop(float Offset, uint Color);

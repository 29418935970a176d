namespace QuestPDF.Pdf;

/// <summary>An axial shading (8.7.4.5.3) whose function is stitched of one for each pair of stops (7.10.4).</summary>
internal static class GradientSyntax
{
    public static void Write(PdfBuffer buffer, LinearGradient gradient)
    {
        var stops = gradient.Stops;
        if (stops.Count == 0)
            throw new ArgumentException("A gradient needs a colour.", nameof(gradient));
        buffer.Raw("<</ShadingType 2/ColorSpace/DeviceRGB/Extend[true true]/Coords["u8)
            .Operand(gradient.X1).Operand(gradient.Y1).Operand(gradient.X2).Operand(gradient.Y2).Raw("]/Function<</FunctionType 3/Domain[0 1]/Bounds["u8);
        var last = 0f;
        foreach (var stop in stops)
            buffer.Operand(last = Math.Clamp(stop.Offset, last, 1));
        // Before the first stop and after the last one, colours stay as they are.
        buffer.Raw("]/Encode["u8);
        for (var i = 0; i <= stops.Count; i++)
            buffer.Raw("0 1 "u8);
        buffer.Raw("]/Functions["u8);
        for (var i = 0; i <= stops.Count; i++)
        {
            buffer.Raw("<</FunctionType 2/Domain[0 1]/N 1/C0["u8);
            WriteColor(buffer, stops[Math.Max(0, i - 1)].Color);
            buffer.Raw("]/C1["u8);
            WriteColor(buffer, stops[Math.Min(i, stops.Count - 1)].Color);
            buffer.Raw("]>>"u8);
        }

        buffer.Raw("]>>>>"u8);
    }

    private static void WriteColor(PdfBuffer buffer, uint color)
    {
        for (var shift = 16; shift >= 0; shift -= 8)
            buffer.Operand(((color >> shift) & 0xFF) / 255d);
    }
}

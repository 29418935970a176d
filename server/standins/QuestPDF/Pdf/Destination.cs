namespace QuestPDF.Pdf;

/// <summary>A place to jump to: a page's object and a point of it, y upwards.</summary>
internal readonly record struct Destination(int Page, float X, float Y)
{
    public void WriteTo(PdfBuffer buffer) => buffer.Raw("["u8).Ref(Page).Raw("/XYZ "u8).Operand(X).Number(Y).Raw(" null]"u8);
}

namespace QuestPDF.Pdf;

/// <summary>A font, an image or a drawing is not what it claims to be, or asks for more than it may. The message says where.</summary>
internal sealed class MalformedInputException(string message) : FormatException(message);

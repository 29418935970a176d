namespace QuestPDF.Infrastructure;

/// <summary>What a document says of itself.</summary>
public sealed class DocumentMetadata
{
    /// <summary>Shown as the title of the window by viewers.</summary>
    public string? Title { get; set; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>Words to find it by.</summary>
    public string? Keywords { get; set; }

    /// <summary>The program from whose data it was made.</summary>
    public string? Creator { get; set; }

    /// <summary>The program that wrote the file.</summary>
    public string? Producer { get; set; }

    /// <summary>The language of the text, as BCP 47 has it: <c>en-GB</c>. Readers aloud choose their voice by it.</summary>
    public string? Language { get; set; }

    /// <summary>Now, unless said otherwise.</summary>
    public DateTimeOffset CreationDate { get; set; } = TimeProvider.System.GetLocalNow();

    /// <summary>Now, unless said otherwise.</summary>
    public DateTimeOffset ModifiedDate { get; set; } = TimeProvider.System.GetLocalNow();

    /// <summary>Says only when it was made.</summary>
    public static DocumentMetadata Default => new();
}

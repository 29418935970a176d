namespace QuestPDF.Infrastructure;

#pragma warning disable CA1707 // The names are those of the published package.

/// <summary>The standard of accessibility that a file claims. Accepted: no claim is written, tags are.</summary>
public enum PDFUA_Conformance
{
    /// <summary>None.</summary>
    None,

    /// <summary>PDF/UA-1.</summary>
    PDFUA_1,
}

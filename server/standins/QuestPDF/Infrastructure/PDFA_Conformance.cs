namespace QuestPDF.Infrastructure;

#pragma warning disable CA1707 // The names are those of the published package.

/// <summary>The standard of archiving that a file claims. Accepted: no claim is written.</summary>
public enum PDFA_Conformance
{
    /// <summary>None.</summary>
    None,

    /// <summary>PDF/A-2a.</summary>
    PDFA_2A,

    /// <summary>PDF/A-2b.</summary>
    PDFA_2B,

    /// <summary>PDF/A-2u.</summary>
    PDFA_2U,

    /// <summary>PDF/A-3a.</summary>
    PDFA_3A,

    /// <summary>PDF/A-3b.</summary>
    PDFA_3B,

    /// <summary>PDF/A-3u.</summary>
    PDFA_3U,
}

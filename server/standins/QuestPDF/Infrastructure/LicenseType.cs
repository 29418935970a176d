namespace QuestPDF.Infrastructure;

/// <summary>The licence under which the published package would be used. Nothing here depends on it.</summary>
public enum LicenseType
{
    /// <summary>To try it.</summary>
    Evaluation,

    /// <summary>Free of charge, for whom its terms admit.</summary>
    Community,

    /// <summary>Bought.</summary>
    Professional,

    /// <summary>Bought.</summary>
    Enterprise,
}

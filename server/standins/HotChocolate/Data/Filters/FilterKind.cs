namespace HotChocolate.Data.Filters;

/// <summary>What the fields of a filter input mean.</summary>
internal enum FilterKind
{
    /// <summary>Comparisons of one value.</summary>
    Operation,

    /// <summary>Properties of an object.</summary>
    Object,

    /// <summary>Quantifiers over a list.</summary>
    List,
}

using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>Which way to sort.</summary>
[EnumType("SortEnumType")]
internal enum SortDirection
{
    /// <summary>Smallest first.</summary>
    [GraphQLName("ASC")]
    Ascending,

    /// <summary>Largest first.</summary>
    [GraphQLName("DESC")]
    Descending,
}

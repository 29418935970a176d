using System.Linq.Expressions;

namespace HotChocolate.Data.Sorting;

/// <summary>One thing to sort by.</summary>
internal readonly record struct SortKey(LambdaExpression Selector, bool IsDescending);

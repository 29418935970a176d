using System.Linq.Expressions;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>A named part of an entity that filters and sorts can speak of.</summary>
/// <param name="Name">Its name in the GraphQL schema, camelCase.</param>
/// <param name="Path">From the entity to the value.</param>
internal abstract record FilterMember(string Name, LambdaExpression Path);

/// <summary>A value that operators apply to.</summary>
internal sealed record ValueMember(string Name, LambdaExpression Path, ValueKind Kind) : FilterMember(Name, Path);

/// <summary>A related entity.</summary>
internal sealed record ObjectMember(string Name, LambdaExpression Path, FilterShape Shape) : FilterMember(Name, Path);

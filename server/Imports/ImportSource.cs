namespace GraphQLExport.Imports;

/// <summary>Where a field's values come from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Mapped">The name in the body that the caller gave; null where the field's own names are looked for.</param>
/// <param name="Constant">The value of every row as UTF-8; null where the body is asked.</param>
internal sealed record ImportSource(ImportField Field, string? Mapped, byte[]? Constant)
{
    /// <summary>The names to look for in the body, the likelier first.</summary>
    public IEnumerable<string> Names => (Constant, Mapped, Field.Alias) switch
    {
        ({ }, _, _) => [],
        (_, { } mapped, _) => [mapped],
        (_, _, { } alias) => [Field.Name, alias],
        _ => [Field.Name],
    };
}

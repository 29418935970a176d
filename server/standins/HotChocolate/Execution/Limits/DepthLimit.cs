namespace HotChocolate.Execution.Limits;

/// <summary>How deep selections may nest.</summary>
/// <param name="Max">The deepest nesting allowed.</param>
/// <param name="SkipsIntrospection">Whether introspection fields do not count.</param>
internal sealed record DepthLimit(int Max, bool SkipsIntrospection);

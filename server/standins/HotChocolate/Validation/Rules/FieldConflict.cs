using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Two fields that cannot be merged, or whose selections cannot.</summary>
/// <param name="ResponseName">The name that both have in the response.</param>
/// <param name="Message">Why they cannot be merged; null when it is for what they select.</param>
/// <param name="Below">The conflicts in what they select.</param>
/// <param name="Left">The one field.</param>
/// <param name="Right">The other.</param>
internal sealed record FieldConflict(string ResponseName, string? Message, IReadOnlyList<FieldConflict> Below, FieldNode Left, FieldNode Right)
{
    public string Reason() => Message
        ?? string.Join(" and ", Below.Select(conflict => $"subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason()}"));

    /// <summary>The fields of this conflict and of those below: first the ones of the one side, then those of the other.</summary>
    public IEnumerable<ISyntaxNode> Nodes() => Side(conflict => conflict.Left).Concat(Side(conflict => conflict.Right));

    private IEnumerable<ISyntaxNode> Side(Func<FieldConflict, ISyntaxNode> choose) =>
        Below.SelectMany(conflict => conflict.Side(choose)).Prepend(choose(this));
}

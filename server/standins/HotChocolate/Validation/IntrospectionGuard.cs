using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>Finds introspection in documents of requests that may not introspect. <c>__typename</c> is always allowed.</summary>
internal static class IntrospectionGuard
{
    public static IReadOnlyList<IError> Validate(DocumentNode document)
    {
        var errors = new List<IError>();
        Find(document, errors);
        return errors;
    }

    private static void Find(ISyntaxNode node, List<IError> errors)
    {
        if (node is FieldNode { Name.Value: "__schema" or "__type" } field)
        {
            var error = ErrorBuilder.New()
                .SetMessage("Introspection is not allowed for the current request.")
                .SetCode(ErrorCodes.Execution.IntrospectionNotAllowed)
                .SetExtension("field", field.Name.Value)
                .AddLocations(field);
            errors.Add(error.Build());
            return;
        }

        foreach (var child in node.GetNodes())
        {
            Find(child, errors);
        }
    }
}

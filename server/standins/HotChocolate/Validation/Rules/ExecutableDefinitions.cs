using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>A document to execute holds only operations and fragments. https://spec.graphql.org/September2025/#sec-Executable-Definitions</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context, "sec-Executable-Definitions")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not DocumentNode document)
        {
            return;
        }

        foreach (var definition in document.Definitions.Where(definition => definition is not IExecutableDefinitionNode))
        {
            var name = definition switch
            {
                SchemaDefinitionNode or SchemaExtensionNode => "schema",
                IHasName named => $"\"{named.Name.Value}\"",
                _ => definition.Kind.ToString(),
            };
            Report($"The {name} definition is not executable.", definition);
        }
    }
}

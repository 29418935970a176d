using HotChocolate.Language;

namespace HotChocolate.Execution.Limits;

/// <summary>Counts what a document is made of, each definition once.</summary>
internal sealed class DocumentSize
{
    public DocumentSize(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<IExecutableDefinitionNode>())
        {
            Directives += definition.Directives.Count + ((definition as OperationDefinitionNode)?.VariableDefinitions.Sum(variable => variable.Directives.Count) ?? 0);
            Count(definition.SelectionSet);
        }
    }

    public int Aliases { get; private set; }

    public int Directives { get; private set; }

    private void Count(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            Directives += selection.Directives.Count;
            switch (selection)
            {
                case FieldNode field:
                    Aliases += field.Alias is null ? 0 : 1;
                    if (field.SelectionSet is not null)
                    {
                        Count(field.SelectionSet);
                    }

                    break;
                case InlineFragmentNode inline:
                    Count(inline.SelectionSet);
                    break;
            }
        }
    }
}

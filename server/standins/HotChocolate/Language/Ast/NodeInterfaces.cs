namespace HotChocolate.Language;

/// <summary>A definition that may stand at the top of a document.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>An operation or a fragment (specification, section 2.2).</summary>
public interface IExecutableDefinitionNode : IDefinitionNode, IHasDirectives, IHasDescription
{
    /// <summary>The selected fields.</summary>
    public SelectionSetNode SelectionSet { get; }
}

/// <summary>A definition of the type system (section 3.1).</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;

/// <summary>An extension of the type system (section 3.2).</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;

/// <summary>The definition of a named type (section 3.4).</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode, IHasDescription;

/// <summary>The extension of a named type (section 3.4.3).</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;

/// <summary>A field, a fragment spread or an inline fragment (section 2.4).</summary>
public interface ISelectionNode : IHasDirectives;

/// <summary>A type reference (section 2.11).</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A type reference that is not non-null, so may be made so.</summary>
public interface INullableTypeNode : ITypeNode;

/// <summary>A node with a name and directives.</summary>
public interface INamedSyntaxNode : IHasName, IHasDirectives;

/// <summary>A node with a name.</summary>
public interface IHasName : ISyntaxNode
{
    /// <summary>The name.</summary>
    public NameNode Name { get; }
}

/// <summary>A node to which directives may be applied.</summary>
public interface IHasDirectives : ISyntaxNode
{
    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A node that may carry a description.</summary>
public interface IHasDescription : ISyntaxNode
{
    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; }
}

using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>What is selected of values of one object type, in order of the response.</summary>
internal sealed record SelectionSet(ObjectType Type, Selection[] Selections);

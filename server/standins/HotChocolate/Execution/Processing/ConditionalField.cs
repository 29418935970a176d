using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>One occurrence of a field in a document, with the conditions around it.</summary>
internal readonly record struct ConditionalField(FieldNode Node, ConditionSet Conditions);

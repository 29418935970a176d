using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>Asks, once the document is known, whether a transport lets an operation of this kind pass.</summary>
/// <returns>The refusal; null where the operation may be executed.</returns>
internal delegate IOperationResult? OperationGuard(OperationType kind);

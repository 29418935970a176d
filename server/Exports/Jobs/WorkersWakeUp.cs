using GraphQLExport.Processes;

namespace GraphQLExport.Exports;

/// <summary>Wakes the workers of this process: there is something new in the queue, or a slot is free.</summary>
internal sealed class WorkersWakeUp : WakeUp;

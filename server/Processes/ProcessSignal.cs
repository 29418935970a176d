namespace GraphQLExport.Processes;

/// <summary>Tells that another process is gone, so that what it held can be taken up.</summary>
internal sealed class ProcessSignal : WakeUp;

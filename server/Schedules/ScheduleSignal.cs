using GraphQLExport.Processes;

namespace GraphQLExport.Schedules;

/// <summary>Tells the clock that schedules changed, so that it looks anew for the next one.</summary>
internal sealed class ScheduleSignal : WakeUp;

namespace GraphQLExport.Processes;

/// <summary>What a process does of all the work.</summary>
[Flags]
internal enum ProcessRoles
{
    /// <summary>Nothing; no process has this.</summary>
    None = 0,

    /// <summary>Answers requests.</summary>
    Web = 1,

    /// <summary>Runs exports.</summary>
    Worker = 2,
}

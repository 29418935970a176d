namespace GraphQLExport.Processes;

/// <summary>Settings of this process among those that share a database: section <c>GraphQLExport:Hosting</c>.</summary>
internal sealed class ProcessOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Hosting";

    /// <summary>What this process does: <c>web</c>, <c>worker</c>, or both as <c>web,worker</c>.</summary>
    public ProcessRoles Roles { get; set; } = ProcessRoles.Web | ProcessRoles.Worker;

    /// <summary>How often a process shows that it lives, and looks whether the others do; 100 milliseconds to one minute.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a process may be silent before its exports are given to others; three heartbeats at least.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether the roles are some, and known ones.</summary>
    public bool HasRole => Roles is ProcessRoles.Web or ProcessRoles.Worker or (ProcessRoles.Web | ProcessRoles.Worker);

    /// <summary>Looks in a row at which a process was silent, after which its lease has ended.</summary>
    public int Looks => (int)Math.Ceiling(Lease / Heartbeat);
}

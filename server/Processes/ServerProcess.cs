namespace GraphQLExport.Processes;

/// <summary>A process that uses the database. While its row is there, what it holds is its own.</summary>
internal sealed class ServerProcess
{
    /// <summary>Its id, made at its start.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the machine.</summary>
    public required string Host { get; init; }

    /// <summary>What it does, such as <c>Web, Worker</c>.</summary>
    public required string Roles { get; init; }

    /// <summary>Grows with every heartbeat. Others see by it that the process lives, whatever their clocks say.</summary>
    public long Beat { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When its latest heartbeat was, by its own clock: for people to read.</summary>
    public DateTimeOffset SeenAt { get; init; }
}

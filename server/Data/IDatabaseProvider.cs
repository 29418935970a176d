using GraphQLExport.Processes;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data;

/// <summary>What differs from one database system to the other.</summary>
internal interface IDatabaseProvider
{
    /// <summary>Its name in the settings, and of its folder under <c>Data/Schema</c>.</summary>
    public string Name { get; }

    /// <summary>Whether processes on several machines may work on one database, so that what they share must be in it and no file.</summary>
    public bool IsShared { get; }

    /// <summary>What is wrong with the options for this provider; null when they are fine.</summary>
    public string? FaultOf(DataOptions options);

    /// <summary>Makes contexts connect to the database.</summary>
    public void Configure(DbContextOptionsBuilder builder, DataOptions options);

    /// <summary>Makes what reads rows below EF Core.</summary>
    public IRowSourceFactory CreateRowSources(DataOptions options);

    /// <summary>Makes what tells the other processes of something.</summary>
    public IProcessBus CreateBus(IServiceProvider services, DataOptions options);

    /// <summary>Makes what grants the locks of this process.</summary>
    public IProcessLocks CreateLocks(DataOptions options);

    /// <summary>Makes what upgrades the schema.</summary>
    public ISchemaUpgrader CreateUpgrader(IServiceProvider services);
}

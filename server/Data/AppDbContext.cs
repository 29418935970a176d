using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Deliveries;
using GraphQLExport.Domains.AuditTrail;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Proxies;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Notifications;
using GraphQLExport.Schedules;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data;

/// <summary>
/// The product's one database. Take it from <c>IDbContextFactory&lt;AppDbContext&gt;</c>. Each feature describes its own
/// entities in an <c>IEntityTypeConfiguration</c>, found by reflection; the tables themselves are made by the numbered
/// steps under <c>Data/Schema</c>, and a test holds the two together.
/// </summary>
/// <param name="options">Provider and connection, as <see cref="DataServiceCollectionExtensions"/> sets them.</param>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : IdentityDbContext<AppUser>(options)
{
    /// <summary>All cameras, whoever owns them: ask <see cref="MotionAccess"/> for those a user may see.</summary>
    public DbSet<Camera> Cameras => Set<Camera>();

    /// <summary>All motion events, whoever owns their cameras: ask <see cref="MotionAccess"/> for those a user may see.</summary>
    public DbSet<MotionEvent> MotionEvents => Set<MotionEvent>();

    /// <summary>All sensors.</summary>
    public DbSet<Sensor> Sensors => Set<Sensor>();

    /// <summary>All readings of all sensors.</summary>
    public DbSet<SensorReading> SensorReadings => Set<SensorReading>();

    /// <summary>All log entries, which only administrators may see.</summary>
    public DbSet<LogEntry> LogEntries => Set<LogEntry>();

    /// <summary>All proxies.</summary>
    public DbSet<Proxy> Proxies => Set<Proxy>();

    /// <summary>All schedules, whoever owns them.</summary>
    public DbSet<Schedule> Schedules => Set<Schedule>();

    /// <summary>All e-mails, sent or to be sent.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <summary>All notifications of all users.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>The audit log, whoever did what: ask <see cref="AuditAccess"/> for what a user may see.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Audit rows of other systems, which only administrators may see.</summary>
    public DbSet<TrailEvent> AuditTrail => Set<TrailEvent>();

    /// <summary>All servers.</summary>
    public DbSet<Server> Servers => Set<Server>();

    /// <summary>All raw samples of all servers.</summary>
    public DbSet<ServerMetric> ServerMetrics => Set<ServerMetric>();

    /// <summary>The hourly and daily tiers of all servers.</summary>
    public DbSet<ServerMetricRollup> ServerMetricRollups => Set<ServerMetricRollup>();

    /// <summary>How far samples have been rolled up: one row.</summary>
    public DbSet<ServerMetricRollupState> ServerMetricRollupStates => Set<ServerMetricRollupState>();

    /// <summary>All experiments.</summary>
    public DbSet<Experiment> Experiments => Set<Experiment>();

    /// <summary>The variants of all experiments.</summary>
    public DbSet<ExperimentVariant> ExperimentVariants => Set<ExperimentVariant>();

    /// <summary>All events of all experiments.</summary>
    public DbSet<ExperimentEvent> ExperimentEvents => Set<ExperimentEvent>();

    /// <summary>All feature flags.</summary>
    public DbSet<FeatureFlag> FeatureFlags => Set<FeatureFlag>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        builder.UseStoredNames();
    }
}

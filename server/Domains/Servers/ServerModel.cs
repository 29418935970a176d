using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Servers;

/// <summary>How servers and their metrics are stored.</summary>
internal sealed class ServerModel :
    IEntityTypeConfiguration<Server>, IEntityTypeConfiguration<ServerMetric>, IEntityTypeConfiguration<ServerMetricRollup>, IEntityTypeConfiguration<ServerMetricRollupState>
{
    public void Configure(EntityTypeBuilder<Server> builder) => builder.ToTable("servers");

    public void Configure(EntityTypeBuilder<ServerMetric> builder)
    {
        builder.ToTable("server_metrics");
        builder.HasOne(metric => metric.Server).WithMany().HasForeignKey(metric => metric.ServerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ServerMetricRollup> builder)
    {
        builder.ToTable("server_metric_rollups");
        builder.Property(rollup => rollup.Resolution).HasConversion(
            resolution => EnumNames.Of(resolution), stored => Enum.Parse<MetricResolution>(stored, ignoreCase: true));
        builder.HasOne(rollup => rollup.Server).WithMany().HasForeignKey(rollup => rollup.ServerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ServerMetricRollupState> builder) => builder.ToTable("server_metric_rollup_state");
}

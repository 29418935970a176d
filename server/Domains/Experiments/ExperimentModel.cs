using GraphQLExport.Accounts;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Experiments;

/// <summary>How experiments, their variants and events, and feature flags are stored.</summary>
internal sealed class ExperimentModel :
    IEntityTypeConfiguration<Experiment>,
    IEntityTypeConfiguration<ExperimentVariant>,
    IEntityTypeConfiguration<ExperimentEvent>,
    IEntityTypeConfiguration<FeatureFlag>
{
    public void Configure(EntityTypeBuilder<Experiment> builder)
    {
        builder.ToTable("experiments");
        builder.Property(experiment => experiment.Status).HasConversion(status => EnumNames.Of(status), name => EnumNames.Parse<ExperimentStatus>(name));
        builder.HasOne<AppUser>().WithMany().HasForeignKey(experiment => experiment.CreatedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(experiment => experiment.Variants).WithOne().HasForeignKey(variant => variant.ExperimentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ExperimentVariant> builder)
    {
        builder.ToTable("experiment_variants");
        builder.HasKey(variant => new { variant.ExperimentId, variant.Name });
    }

    public void Configure(EntityTypeBuilder<ExperimentEvent> builder)
    {
        builder.ToTable("experiment_events");
        builder.Property(happened => happened.Kind).HasConversion(kind => EnumNames.Of(kind), name => EnumNames.Parse<ExperimentEventKind>(name));
        builder.HasOne(happened => happened.Experiment).WithMany().HasForeignKey(happened => happened.ExperimentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ExperimentVariant>().WithMany().HasForeignKey(happened => new { happened.ExperimentId, happened.Variant }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FeatureFlag> builder)
    {
        builder.ToTable("feature_flags");
        builder.HasKey(flag => flag.Key);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(flag => flag.OwnerId).OnDelete(DeleteBehavior.SetNull);
    }
}

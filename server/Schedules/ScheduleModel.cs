using GraphQLExport.Accounts;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Schedules;

/// <summary>How schedules are stored.</summary>
internal sealed class ScheduleModel : IEntityTypeConfiguration<Schedule>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("schedules");
        builder.Property(schedule => schedule.Misfire).HasConversion(policy => EnumNames.Of(policy), name => EnumNames.Parse<MisfirePolicy>(name));
        builder.HasOne<AppUser>().WithMany().HasForeignKey(schedule => schedule.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

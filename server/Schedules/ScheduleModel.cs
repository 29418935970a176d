using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        builder.Property(schedule => schedule.Recipients).HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list));
        builder.HasOne<Destination>().WithMany().HasForeignKey(schedule => schedule.DestinationId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(schedule => schedule.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

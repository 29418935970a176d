using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Exports;
using GraphQLExport.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Deliveries;

/// <summary>How deliveries are stored.</summary>
internal sealed class DeliveryModel : IEntityTypeConfiguration<Delivery>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.Property(delivery => delivery.Status).HasConversion(status => EnumNames.Of(status), name => EnumNames.Parse<DeliveryStatus>(name));
        builder.HasOne<Export>().WithMany().HasForeignKey(delivery => delivery.ExportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Notification>().WithMany().HasForeignKey(delivery => delivery.NotificationId).OnDelete(DeleteBehavior.Cascade);
    }
}

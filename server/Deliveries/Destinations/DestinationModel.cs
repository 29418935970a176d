using GraphQLExport.Accounts;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Deliveries;

/// <summary>How destinations are stored.</summary>
internal sealed class DestinationModel : IEntityTypeConfiguration<Destination>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Destination> builder)
    {
        builder.ToTable("destinations");
        builder.Ignore(destination => destination.Summary);
        builder.Ignore(destination => destination.S3);
        builder.Ignore(destination => destination.Sftp);
        builder.Property(destination => destination.Kind).HasConversion(kind => EnumNames.Of(kind), name => EnumNames.Parse<DestinationKind>(name));
        builder.HasOne<AppUser>().WithMany().HasForeignKey(destination => destination.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

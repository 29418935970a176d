using GraphQLExport.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Exports;

/// <summary>How watermarks are stored. They outlive their exports, which can be deleted.</summary>
internal sealed class WatermarkModel : IEntityTypeConfiguration<Watermark>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Watermark> builder)
    {
        builder.ToTable("export_watermarks");
        builder.HasKey(mark => new { mark.UserId, mark.Fingerprint });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(mark => mark.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

using GraphQLExport.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Exports;

/// <summary>How presets are stored.</summary>
internal sealed class PresetModel : IEntityTypeConfiguration<Preset>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Preset> builder)
    {
        builder.ToTable("presets");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(preset => preset.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

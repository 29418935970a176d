using GraphQLExport.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Configuration;

/// <summary>How changed settings are stored.</summary>
internal sealed class StoredSettingModel : IEntityTypeConfiguration<StoredSetting>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredSetting> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(setting => setting.Key);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(setting => setting.UserId).OnDelete(DeleteBehavior.SetNull);
    }
}

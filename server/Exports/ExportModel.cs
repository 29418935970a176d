using GraphQLExport.Accounts;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Exports;

/// <summary>How exports, their files and their progress are stored.</summary>
internal sealed class ExportModel : IEntityTypeConfiguration<Export>, IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredManifest>, IEntityTypeConfiguration<ExportProgress>, IEntityTypeConfiguration<StoredPassphrase>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.ToTable("exports");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(export => export.UserId).OnDelete(DeleteBehavior.Cascade);
        Named(builder.Property(export => export.Status));
        Named(builder.Property(export => export.Format));
        builder.Property(export => export.FailureCode).HasConversion(
            code => code == null ? null : EnumNames.Of(code.Value), name => name == null ? null : EnumNames.Parse<ExportFailureCode>(name));
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("export_files");
        builder.HasOne<Export>().WithMany().HasForeignKey(file => file.ExportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(file => file.Manifest).WithOne().HasForeignKey<StoredManifest>(manifest => manifest.FileId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredManifest> builder)
    {
        builder.ToTable("export_manifests");
        builder.HasKey(manifest => manifest.FileId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ExportProgress> builder)
    {
        builder.ToTable("export_progress");
        builder.HasOne<Export>().WithMany().HasForeignKey(progress => progress.ExportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasKey(progress => new { progress.ExportId, progress.Sequence });
        Named(builder.Property(progress => progress.Status));
        Named(builder.Property(progress => progress.Phase));
        Named(builder.Property(progress => progress.RowsTotalKind));
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredPassphrase> builder)
    {
        builder.ToTable("export_passphrases");
        builder.HasKey(passphrase => passphrase.ExportId);
        builder.HasOne<Export>().WithMany().HasForeignKey(passphrase => passphrase.ExportId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Named<TEnum>(PropertyBuilder<TEnum> property)
        where TEnum : struct, Enum => property.HasConversion(value => EnumNames.Of(value), name => EnumNames.Parse<TEnum>(name));
}

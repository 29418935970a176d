using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Auditing;

/// <summary>How the audit log is stored.</summary>
internal sealed class AuditModel : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditHead>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Action).HasConversion(action => EnumNames.Of(action), name => EnumNames.Parse<AuditAction>(name));
        builder.Property(entry => entry.Category).HasConversion(category => EnumNames.Of(category), name => EnumNames.Parse<AuditCategory>(name));
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.Property(head => head.Id).ValueGeneratedNever();
    }
}

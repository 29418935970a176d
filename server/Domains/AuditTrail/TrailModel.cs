using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>How audit rows of other systems are stored.</summary>
internal sealed class TrailModel : IEntityTypeConfiguration<TrailEvent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TrailEvent> builder)
    {
        builder.ToTable("audit_trail");
        builder.HasIndex(row => new { row.Timestamp, row.Id });
    }
}

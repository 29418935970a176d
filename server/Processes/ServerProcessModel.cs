using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Processes;

/// <summary>How processes are stored.</summary>
internal sealed class ServerProcessModel : IEntityTypeConfiguration<ServerProcess>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ServerProcess> builder) => builder.ToTable("processes");
}

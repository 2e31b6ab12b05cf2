#include "shared/recording/finish_plan.hpp"

#include "shared/recording/ebml.hpp"

namespace greenroom::recording {

Patch FinishPlan::patch(std::size_t index) const {
  if (index < first_.size()) return first_[index];
  index -= first_.size();
  if (index < sizes_.size()) {
    const SizeField& field = sizes_[index];
    return {field.offset, size_field(field.size, field.width)};
  }
  return last_[index - sizes_.size()];
}

}  // namespace greenroom::recording
